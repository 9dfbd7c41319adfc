// SaysoRules

// SaysoSyntax

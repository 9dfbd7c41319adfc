// SaysoGraph

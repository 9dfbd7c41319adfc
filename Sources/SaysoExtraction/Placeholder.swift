// SaysoExtraction

// SaysoCorpus

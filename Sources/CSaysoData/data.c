#include "CSaysoData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One line a file: its variable, then its path. `#embed` reads the file when this file is compiled.
static const unsigned char lexicon_abbreviations[] = {
#embed "lexicon/abbreviations.tsv"
};
static const unsigned char lexicon_furniture[] = {
#embed "lexicon/furniture.tsv"
};
static const unsigned char lexicon_prefixes[] = {
#embed "lexicon/prefixes.tsv"
};
static const unsigned char lexicon_starters[] = {
#embed "lexicon/starters.tsv"
};
static const unsigned char lexicon_time[] = {
#embed "lexicon/time.tsv"
};

static const unsigned char lexicon_words[] = {
#embed "lexicon/words.tsv"
};
static const unsigned char lexicon_endings[] = {
#embed "lexicon/endings.tsv"
};
static const unsigned char lexicon_tagging[] = {
#embed "lexicon/tagging.rules"
};

static const SaysoDataFile files[] = {
    {"lexicon/abbreviations.tsv", lexicon_abbreviations, sizeof lexicon_abbreviations},
    {"lexicon/furniture.tsv", lexicon_furniture, sizeof lexicon_furniture},
    {"lexicon/prefixes.tsv", lexicon_prefixes, sizeof lexicon_prefixes},
    {"lexicon/starters.tsv", lexicon_starters, sizeof lexicon_starters},
    {"lexicon/words.tsv", lexicon_words, sizeof lexicon_words},
    {"lexicon/endings.tsv", lexicon_endings, sizeof lexicon_endings},
    {"lexicon/tagging.rules", lexicon_tagging, sizeof lexicon_tagging},
    {"lexicon/time.tsv", lexicon_time, sizeof lexicon_time},
};

size_t sayso_data_file_count(void) { return sizeof files / sizeof files[0]; }

const SaysoDataFile *sayso_data_file(size_t index) { return &files[index]; }

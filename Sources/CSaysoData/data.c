#include "CSaysoData.h"

// One line a file: its variable, then its path. `#embed` reads the file when this file is compiled.
static const unsigned char rules_readme[] = {
#embed "rules/README.md"
};

static const SaysoDataFile files[] = {
    {"rules/README.md", rules_readme, sizeof rules_readme},
};

size_t sayso_data_file_count(void) { return sizeof files / sizeof files[0]; }

const SaysoDataFile *sayso_data_file(size_t index) { return &files[index]; }

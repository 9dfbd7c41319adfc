#ifndef CSAYSODATA_H
#define CSAYSODATA_H

#include <stddef.h>

/// A linguistic data file, built into the program as it stands on disk.
typedef struct {
  const char *path;            ///< relative to this target, such as "rules/names.rules"
  const unsigned char *bytes;  ///< not terminated
  size_t count;
} SaysoDataFile;

/// Number of files.
size_t sayso_data_file_count(void);

/// The file at `index`, which must be below the count; never NULL.
const SaysoDataFile *sayso_data_file(size_t index);

#endif

// Parts of a file in memory without a copy, safe against a file that shrinks meanwhile.
#ifndef CMAPPING_H
#define CMAPPING_H

#include <stddef.h>

/// Maps `count` bytes of a file from `offset`, a multiple of the page size. NULL, and errno, if not.
///
/// Where another program makes the file shorter meanwhile, the lost bytes read as zeros instead of
/// stopping the program; cmapping_is_broken tells.
void *cmapping_open(int file, size_t offset, size_t count);

/// Returns whether bytes of the mapping were lost since it was made.
int cmapping_is_broken(const void *mapping);

/// Gives a mapping back.
void cmapping_close(void *mapping, size_t count);

/// Returns the page size.
size_t cmapping_page(void);

#endif

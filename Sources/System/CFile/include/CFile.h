// What Linux can do with files that Swift's Glibc module does not show, as it needs _GNU_SOURCE.
#ifndef CFILE_H
#define CFILE_H

#include "CMapping.h"

/// Exchanges two files or folders in one step. Returns 0, or -1 and sets errno; ENOSYS or EINVAL
/// where the kernel or the file system cannot.
int cfile_exchange(const char *one, const char *other);

/// Renames a file or folder, each name in its open folder, unless the new name is taken. Returns 0,
/// or -1 and sets errno, EEXIST for a name that is taken.
int cfile_rename_new(int from_folder, const char *from, int to_folder, const char *to);

/// Returns 1 for a folder on which a file system is mounted, a bind mount too; 0 otherwise, also
/// where that cannot be known.
int cfile_is_mount(const char *path);

#endif

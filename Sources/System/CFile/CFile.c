#define _GNU_SOURCE
#include "CFile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int cfile_exchange(const char *one, const char *other) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#else
  (void)one;
  (void)other;
  errno = ENOSYS;
  return -1;
#endif
}

int cfile_rename_new(int from_folder, const char *from, int to_folder, const char *to) {
#ifdef RENAME_NOREPLACE
  int result = renameat2(from_folder, from, to_folder, to, RENAME_NOREPLACE);
  if (result == 0 || (errno != ENOSYS && errno != EINVAL)) return result;
#endif
  // Not in one step where the file system has no such rename.
  struct stat status;
  if (fstatat(to_folder, to, &status, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return -1;
  }
  return renameat(from_folder, from, to_folder, to);
}

int cfile_is_mount(const char *path) {
#ifdef STATX_ATTR_MOUNT_ROOT
  struct statx status;
  if (statx(AT_FDCWD, path, 0, STATX_BASIC_STATS, &status) == 0 &&
      (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT))
    return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#endif
  (void)path;
  return 0;
}

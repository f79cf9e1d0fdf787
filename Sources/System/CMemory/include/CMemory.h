// How the program's memory is managed: by jemalloc, with the settings below.
#ifndef CMEMORY_H
#define CMEMORY_H

/// The settings, which jemalloc reads when the program starts (jemalloc(3), TUNING): few arenas, and
/// pages that are not used go back soon, as memory in use is to stay small.
extern const char *malloc_conf;

#endif

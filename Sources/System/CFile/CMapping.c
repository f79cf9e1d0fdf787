#define _GNU_SOURCE
#include "CMapping.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The mappings that are in use. A signal handler reads them, so they are plain atomics and no list:
// a slot is taken by setting its begin from 0 to 1, then filled, and given back by setting it to 0.
enum { SLOTS = 256 };

typedef struct {
  _Atomic uintptr_t begin;
  _Atomic size_t count;
  _Atomic int is_broken;
} slot;

static slot slots[SLOTS];
static pthread_once_t once = PTHREAD_ONCE_INIT;
static struct sigaction earlier;

static slot *slot_of(uintptr_t address) {
  for (int index = 0; index < SLOTS; index++) {
    const uintptr_t begin = atomic_load(&slots[index].begin);
    if (begin > 1 && address >= begin && address - begin < atomic_load(&slots[index].count)) {
      return &slots[index];
    }
  }
  return NULL;
}

// A page of a mapping lies behind the end of its file: it is replaced by zeros.
static void on_bus_error(int signal, siginfo_t *info, void *context) {
  const int before = errno;
  const uintptr_t address = (uintptr_t)info->si_addr;
  slot *hit = slot_of(address);
  if (hit) {
    const size_t page = (size_t)sysconf(_SC_PAGESIZE);
    void *begin = (void *)(address & ~(page - 1));
    if (mmap(begin, page, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != MAP_FAILED) {
      atomic_store(&hit->is_broken, 1);
      errno = before;
      return;
    }
  }
  // Not ours: what would have happened happens.
  sigaction(SIGBUS, &earlier, NULL);
  errno = before;
}

static void install(void) {
  struct sigaction action = {0};
  action.sa_sigaction = on_bus_error;
  action.sa_flags = SA_SIGINFO;
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &earlier);
}

void *cmapping_open(int file, size_t offset, size_t count) {
  pthread_once(&once, install);
  for (int index = 0; index < SLOTS; index++) {
    uintptr_t free = 0;
    if (!atomic_compare_exchange_strong(&slots[index].begin, &free, 1)) continue;
    void *mapping = mmap(NULL, count, PROT_READ, MAP_PRIVATE, file, (off_t)offset);
    if (mapping == MAP_FAILED) {
      atomic_store(&slots[index].begin, 0);
      return NULL;
    }
    atomic_store(&slots[index].is_broken, 0);
    atomic_store(&slots[index].count, count);
    atomic_store(&slots[index].begin, (uintptr_t)mapping);
    return mapping;
  }
  errno = ENOMEM;
  return NULL;
}

int cmapping_is_broken(const void *mapping) {
  slot *hit = slot_of((uintptr_t)mapping);
  return hit ? atomic_load(&hit->is_broken) : 0;
}

void cmapping_close(void *mapping, size_t count) {
  slot *hit = slot_of((uintptr_t)mapping);
  munmap(mapping, count);
  if (hit) atomic_store(&hit->begin, 0);
}

size_t cmapping_page(void) { return (size_t)sysconf(_SC_PAGESIZE); }

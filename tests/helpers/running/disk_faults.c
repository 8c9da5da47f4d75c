/* Lets system calls on the files of one folder fail now and then (LD_PRELOAD).
 *
 * DISK_FAULTS names a control file: "errno share folder", for example "5 0.02 /spool". It is read
 * again once a second at most, so that faults begin and end while the process runs.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static int fault;
static double share;
static char folder[4096];
static time_t looked;
static unsigned int dice = 1;

static void look(void) {
  struct timespec now;
  const char *name = getenv("DISK_FAULTS");
  char text[8192];
  clock_gettime(CLOCK_MONOTONIC, &now);
  if (!name || now.tv_sec == looked) return;
  looked = now.tv_sec;
  fault = 0;
  int file = syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC);
  if (file < 0) return;
  ssize_t size = syscall(SYS_read, file, text, sizeof text - 1);
  syscall(SYS_close, file);
  if (size <= 0) return;
  text[size] = 0;
  if (sscanf(text, "%d %lf %4095s", &fault, &share, folder) != 3) fault = 0;
  dice ^= (unsigned)getpid() + (unsigned)now.tv_nsec;
}

static int fails(const char *path) {
  if (!fault || !path || strncmp(path, folder, strlen(folder))) return 0;
  if (rand_r(&dice) >= share * RAND_MAX) return 0;
  errno = fault;
  return 1;
}

static int fails_at(int file) {
  char name[64], path[4096];
  look();
  if (!fault) return 0;
  int saved = errno;
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t size = readlink(name, path, sizeof path - 1);
  errno = saved;
  if (size <= 0) return 0;
  path[size] = 0;
  return fails(path);
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

#define ON_FILE(type, name, declared, passed, ...)                     \
  type name declared {                                                 \
    if (fails_at(file)) return -1;                                     \
    static type(*real)(__VA_ARGS__);                                   \
    if (!real) real = REAL(type, #name, __VA_ARGS__);                  \
    return real passed;                                                \
  }

ON_FILE(ssize_t, read, (int file, void *b, size_t n), (file, b, n), int, void *, size_t)
ON_FILE(ssize_t, write, (int file, const void *b, size_t n), (file, b, n), int, const void *, size_t)
ON_FILE(ssize_t, pread64, (int file, void *b, size_t n, off64_t o), (file, b, n, o), int, void *, size_t, off64_t)
ON_FILE(ssize_t, pwrite64, (int file, const void *b, size_t n, off64_t o), (file, b, n, o), int, const void *, size_t, off64_t)
ON_FILE(ssize_t, writev, (int file, const struct iovec *v, int n), (file, v, n), int, const struct iovec *, int)
ON_FILE(int, fsync, (int file), (file), int)
ON_FILE(int, fdatasync, (int file), (file), int)
ON_FILE(int, ftruncate64, (int file, off64_t n), (file, n), int, off64_t)

#define ON_PATH(name, declared, passed, path, ...)                     \
  int name declared {                                                  \
    look();                                                            \
    if (fails(path)) return -1;                                        \
    static int (*real)(__VA_ARGS__);                                   \
    if (!real) real = REAL(int, #name, __VA_ARGS__);                   \
    return real passed;                                                \
  }

ON_PATH(rename, (const char *a, const char *b), (a, b), b, const char *, const char *)
ON_PATH(link, (const char *a, const char *b), (a, b), b, const char *, const char *)
ON_PATH(linkat, (int d, const char *a, int e, const char *b, int f), (d, a, e, b, f), b, int, const char *, int, const char *, int)
ON_PATH(unlink, (const char *a), (a), a, const char *)

#define OPENS(name)                                                    \
  int name(const char *path, int flags, ...) {                         \
    va_list more;                                                      \
    va_start(more, flags);                                             \
    mode_t mode = va_arg(more, mode_t);                                \
    va_end(more);                                                      \
    look();                                                            \
    if (fails(path)) return -1;                                        \
    static int (*real)(const char *, int, ...);                        \
    if (!real) real = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, #name); \
    return real(path, flags, mode);                                    \
  }

OPENS(open)
OPENS(open64)

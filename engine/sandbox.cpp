#include "engine/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <memory>

namespace actionplan {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized =
    true;  // a sanitizer maps terabytes, and reads /proc when it has something to say
#elif defined(__has_feature)
constexpr bool sanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool sanitized = false;
#endif

constexpr rlim_t most_open_files = 64;

// What computing, and reading and writing open files, takes.
constexpr std::array allowed_calls{
    SCMP_SYS(read),           SCMP_SYS(readv),           SCMP_SYS(pread64),
    SCMP_SYS(write),          SCMP_SYS(writev),          SCMP_SYS(pwrite64),
    SCMP_SYS(lseek),          SCMP_SYS(fstat),           SCMP_SYS(ftruncate),
    SCMP_SYS(fcntl),          SCMP_SYS(copy_file_range), SCMP_SYS(close),
    SCMP_SYS(recvmsg),        SCMP_SYS(sendto),          SCMP_SYS(munmap),
    SCMP_SYS(mremap),         SCMP_SYS(madvise),         SCMP_SYS(brk),
    SCMP_SYS(futex),          SCMP_SYS(getrandom),       SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),   SCMP_SYS(getpid),          SCMP_SYS(gettid),
    SCMP_SYS(getrusage),      SCMP_SYS(sched_yield),     SCMP_SYS(sigaltstack),
    SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigaction),    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(exit),           SCMP_SYS(exit_group)};

void set_limit(__rlimit_resource resource, rlim_t most) {
    const rlimit limit{most, most};
    ::setrlimit(resource, &limit);
}

bool allow(scmp_filter_ctx filter) {
    bool added = true;
    for (const int call : allowed_calls)
        added = added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
    // Memory that is never run; the size of an open file, but nothing by name; signals to nobody else.
    const scmp_arg_cmp not_run{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    const scmp_arg_cmp by_handle{3, SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH};
    const scmp_arg_cmp to_itself{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid()), 0};
    return added && seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, not_run) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, not_run) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(newfstatat), 1, by_handle) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, to_itself) == 0;
}

bool filter_calls() {
    const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(
        seccomp_init(SCMP_ACT_ERRNO(EACCES)), [](scmp_filter_ctx f) {
            if (f != nullptr) seccomp_release(f);
        });
    return filter != nullptr && allow(filter.get()) && seccomp_load(filter.get()) == 0;
}

// A second wall, where the kernel has it: no file may be opened by name.
bool close_files() {
    landlock_ruleset_attr rules{};
    rules.handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                              LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                              LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                              LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SYM;
    const long set = ::syscall(SYS_landlock_create_ruleset, &rules, sizeof rules, 0);
    if (set < 0) return false;
    const bool closed = ::syscall(SYS_landlock_restrict_self, set, 0) == 0;
    ::close(static_cast<int>(set));
    return closed;
}

}  // namespace

bool can_close_processes() { return !sanitized; }

void limit_process(const WorkerLimits& limits) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    set_limit(RLIMIT_CORE, 0);
    set_limit(RLIMIT_FSIZE, limits.output);
    set_limit(RLIMIT_NOFILE, most_open_files);
    if (!sanitized) set_limit(RLIMIT_AS, limits.memory);
}

std::vector<std::string> close_process() {
    std::vector<std::string> missing;
    if (sanitized) return missing;
    if (!close_files()) missing.emplace_back("Landlock");
    if (!filter_calls()) missing.emplace_back("seccomp");
    return missing;
}

}  // namespace actionplan

// A library for LD_PRELOAD: one chosen call to the system or for memory fails. Built for tests/failing_calls.py.
//
// Takes    from the environment: FAILING_CALL, its name; FAILING_AT, which of its calls fails, from 1, or 0 for none;
//          FAILING_WITH, the errno; FAILING_IN, "parent" or "worker"; FAILING_COUNT, a file of 8 bytes, whose number
//          is how many such calls there have been, in all processes. FAILING_WITH "short" makes a write do half; "kill"
//          ends the process in place of the call.

#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <string_view>

namespace {

enum class Call { none, write, fsync, rename, linkat, fork, open, ftruncate, malloc };

Call chosen = Call::none;
std::uint64_t failing_at = 0;
int failing_with = 0;
bool short_write = false;
bool kills = false;
bool in_parent = false;
pid_t parent = 0;
std::atomic<std::uint64_t>* count = nullptr;  // shared by all processes

std::string_view setting(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? "" : value;
}

Call call_of(std::string_view name) {
    struct Named {
        std::string_view name;
        Call call;
    };
    constexpr Named names[]{
        {"write",     Call::write    },
        {"fsync",     Call::fsync    },
        {"rename",    Call::rename   },
        {"linkat",    Call::linkat   },
        {"fork",      Call::fork     },
        {"open",      Call::open     },
        {"ftruncate", Call::ftruncate},
        {"malloc",    Call::malloc   },
    };
    for (const Named& one : names) {
        if (one.name == name) return one.call;
    }
    return Call::none;
}

// Where the code of libcrypto lies.
struct Range {
    const char* from = nullptr;
    const char* to = nullptr;
};
Range crypto;

int find_crypto(dl_phdr_info* library, std::size_t /*size*/, void* /*unused*/) {
    if (std::string_view(library->dlpi_name).find("libcrypto") == std::string_view::npos) return 0;
    const auto* const base = reinterpret_cast<const char*>(library->dlpi_addr);
    crypto.from = base;
    for (int i = 0; i < library->dlpi_phnum; ++i) {
        const auto& part = library->dlpi_phdr[i];
        crypto.to = std::max(crypto.to, base + part.p_vaddr + part.p_memsz);
    }
    return 1;
}

[[gnu::constructor]] void read_settings() {
    ::dl_iterate_phdr(find_crypto, nullptr);
    const int file = ::open(std::getenv("FAILING_COUNT"), O_RDWR | O_CLOEXEC);
    void* const shared =
        ::mmap(nullptr, sizeof(*count), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    ::close(file);
    if (shared == MAP_FAILED) std::abort();
    count = static_cast<std::atomic<std::uint64_t>*>(shared);
    parent = ::getpid();
    in_parent = setting("FAILING_IN") == "parent";
    failing_at = std::strtoull(setting("FAILING_AT").data(), nullptr, 10);
    short_write = setting("FAILING_WITH") == "short";
    kills = setting("FAILING_WITH") == "kill";
    failing_with = short_write || kills ? 0 : std::atoi(setting("FAILING_WITH").data());
    chosen = call_of(setting("FAILING_CALL"));
}

// Whether this call is the one that fails.
bool fails(Call call) {
    if (call != chosen || (::getpid() == parent) != in_parent) return false;
    if (++*count != failing_at) return false;
    if (kills) ::raise(SIGKILL);
    errno = failing_with;
    return true;
}

template <typename Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, std::size_t size) {
    static auto* const real = next<decltype(::write)>("write");
    if (!fails(Call::write)) return real(file, bytes, size);
    return short_write ? real(file, bytes, (size + 1) / 2) : -1;
}

int fsync(int file) {
    static auto* const real = next<decltype(::fsync)>("fsync");
    return fails(Call::fsync) ? -1 : real(file);
}

int ftruncate(int file, off_t size) noexcept {
    static auto* const real = next<decltype(::ftruncate)>("ftruncate");
    return fails(Call::ftruncate) ? -1 : real(file, size);
}

int rename(const char* from, const char* to) noexcept {
    static auto* const real = next<decltype(::rename)>("rename");
    return fails(Call::rename) ? -1 : real(from, to);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
    static auto* const real = next<decltype(::linkat)>("linkat");
    return fails(Call::linkat) ? -1 : real(from_folder, from, to_folder, to, flags);
}

pid_t fork() noexcept {
    static auto* const real = next<decltype(::fork)>("fork");
    return fails(Call::fork) ? -1 : real();
}

int open(const char* path, int flags, ...) {
    static auto* const real = next<int(const char*, int, mode_t)>("open");
    __builtin_va_list more;
    __builtin_va_start(more, flags);
    const auto mode = static_cast<mode_t>(__builtin_va_arg(more, unsigned));
    __builtin_va_end(more);
    return fails(Call::open) ? -1 : real(path, flags, mode);
}

void* malloc(std::size_t size) {
    static auto* const real = next<decltype(::malloc)>("malloc");
    // libcrypto comes down by itself when the memory for its own beginnings is refused; those calls aren't ours.
    const auto* const caller = static_cast<const char*>(__builtin_return_address(0));
    const bool counts = chosen == Call::malloc && !(caller >= crypto.from && caller < crypto.to);
    return counts && fails(Call::malloc) ? nullptr : real(size);
}

}  // extern "C"

// An allocator that the program is linked with may have an operator new of its own, which never comes by malloc.
void* operator new(std::size_t size) {
    static auto* const real = next<void*(std::size_t)>("_Znwm");
    if (chosen == Call::malloc && fails(Call::malloc)) throw std::bad_alloc();
    return real(size);
}

void* operator new[](std::size_t size) { return operator new(size); }

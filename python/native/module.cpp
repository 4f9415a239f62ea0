// The extension module actionplan._native: plans.h for Python. The interpreter is let go while C++ works.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "engine/errors.h"
#include "engine/version.h"
#include "python/native/plans.h"
#include "schema/schema_text.h"

namespace py = pybind11;
using Released = py::call_guard<py::gil_scoped_release>;

namespace {

void raise(const actionplan::Error& error) {
    const py::object type = py::module_::import("actionplan.errors").attr("ActionPlanError");
    PyErr_SetObject(type.ptr(), type(error.code, error.message).ptr());
}

// NOLINTNEXTLINE(performance-unnecessary-value-param): pybind11's signature
void translate(std::exception_ptr thrown) {
    try {
        if (thrown) std::rethrow_exception(thrown);
    } catch (const actionplan::Fault& fault) {
        raise(fault.error);
    }
}

// Plans and reports are bytes to Python, which takes JSON from them.
using Files = std::vector<std::pair<std::string, std::string>>;

py::list as_bytes(const Files& files) {
    py::list list;
    for (const auto& [name, bytes] : files) list.append(py::make_tuple(name, py::bytes(bytes)));
    return list;
}

py::list as_bytes(const std::vector<std::string>& texts) {
    py::list list;
    for (const std::string& text : texts) list.append(py::bytes(text));
    return list;
}

// Calls without the interpreter, and comes back to it.
template <typename Call>
auto without_interpreter(const Call& call) {
    const py::gil_scoped_release released;
    return call();
}

}  // namespace

PYBIND11_MODULE(_native, module) {
    using namespace actionplan;
    py::register_exception_translator(translate);
    module.def("convert",
               [](const std::string& bytes, const std::string& name, const std::string& tracked,
                  const std::string& profile, const std::string& as_of) {
                   return py::bytes(without_interpreter([&] {
                       return convert_bytes(bytes, name, {tracked, profile, as_of});
                   }));
               });
    module.def("faults", &faults_of, Released());
    module.def("compare", &compare_plans, Released());
    // A path is bytes, which need not be UTF-8.
    module.def("inputs", [](const std::vector<std::string>& paths) {
        const auto rows = without_interpreter([&] { return inputs_of(paths); });
        py::list list;
        for (const auto& row : rows)
            list.append(py::make_tuple(py::bytes(row.at(0)), row.at(1), row.at(2)));
        return list;
    });
    module.def("plans_in", [](const std::string& folder) {
        return as_bytes(without_interpreter([&] { return plans_in(folder); }));
    });
    module.def(
        "report", [](const std::string& folder, const Files& plans,
                     const std::vector<std::vector<std::string>>& failed, const std::string& format,
                     const std::string& as_of, const std::optional<std::string>& expected,
                     const std::optional<std::string>& baseline) {
            return as_bytes(without_interpreter([&] {
                return make_report({folder, plans, failed, format, as_of, expected, baseline});
            }));
        });
    module.def("schema", [] { return std::string(plan_schema()); });
    module.def("version", [] { return std::string(version()); });
    module.def("error_codes", [] {
        std::vector<std::string> names;
        for (const ErrorCode& one : error_codes()) names.emplace_back(one.code);
        return names;
    });
}

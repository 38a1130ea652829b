"""Judges the rows that the peers wrote, and prints the tables.

table.py                            everything
table.py --tolerance NAME ERROR     the tolerance of the cheapest run of a solver that is as exact as that
"""
import collections
import glob
import os
import platform
import re
import statistics
import subprocess
import sys

import numpy as np

LEVELS = (1e-4, 1e-5, 1e-6)
OURS, WHOLE = "ours-solver", "ours-run"
NAMES = {
    "ours-solver": "CapillaryLeak.Sim, solver alone (C#)",
    "ours-run": "CapillaryLeak.Sim, whole run (C#)",
    "ours-lanes": "CapillaryLeak.Sim, whole runs, a patient a lane (C#)",
    "cvode": "CVODE BDF, dense, -O3 native (C)",
    "cvodes": "CVODES BDF, dense, books as quadratures, -O3 native (C)",
    "cvode-debian": "CVODE BDF, dense, as Debian ships it: not optimized (C)",
    "desolve-lsoda": "R deSolve lsoda, C right-hand side",
    "desolve-bdf": "R deSolve bdf, C right-hand side",
    "desolve-lsodes": "R deSolve lsodes, C right-hand side",
    "desolve-radau": "R deSolve radau, C right-hand side",
    "odeint-rosenbrock4": "Boost odeint rosenbrock4 (C++)",
    "odeint-dopri5": "Boost odeint dopri5, dense output (C++)",
    "scipy-odeint": "SciPy odeint, C right-hand side",
    "scipy-lsoda": "SciPy solve_ivp LSODA, C right-hand side",
    "scipy-bdf": "SciPy solve_ivp BDF, C right-hand side",
    "scipy-radau": "SciPy solve_ivp Radau, C right-hand side",
    "gsl-msbdf": "GSL msbdf (C)",
    "gsl-rkck": "GSL rkck (C)",
    "mathnet-rk4": "MathNet.Numerics Runge–Kutta of order 4, fixed step in minutes (C#)",
}


def table_of(model, name):
    """The values of a table of the exported C file."""
    return re.search(r"\b%s\[[^=]*= \{\n(.*?)\n\};" % name, model, re.S).group(1).split(",\n")


with open("build/model.c", encoding="utf-8") as file:
    MODEL = file.read()
NOMINAL = np.array([float(x.strip(" ,")) for x in table_of(MODEL, "capleak_nominal")])
STATES = [x.strip(' ",') for x in table_of(MODEL, "capleak_state")]


def rows_of(path):
    return np.fromfile(path).reshape(-1, len(NOMINAL))


REFERENCE = rows_of("build/reference.bin")


def error_of(path, reference=REFERENCE):
    """The largest error over rows and states, books included, and where it is."""
    rows = rows_of(path)
    if rows.shape != reference.shape:
        return float("inf"), "rows are missing"
    errors = np.abs(rows - reference) / (np.abs(reference) + NOMINAL)
    errors[~np.isfinite(errors)] = np.inf
    row, state = np.unravel_index(errors.argmax(), errors.shape)
    return errors[row, state], STATES[state]


Run = collections.namedtuple("Run", "name tolerance error state times evaluations steps")


def read():
    errors = {}
    for path in glob.glob("build/rows/*.bin"):
        name, tolerance = os.path.basename(path)[: -len(".bin")].split("@")
        errors[name, float(tolerance)] = error_of(path)
    runs, rates, cohorts = {}, collections.defaultdict(list), collections.defaultdict(list)
    with open("build/times.csv", encoding="utf-8") as lines:
        for line in lines:
            number, kind, name, *rest = line.strip().split(",")
            if kind == "rates":
                rates[name].append(float(rest[0]))
            elif kind == "cohort":
                cohorts[name].append([float(x) for x in rest])
            else:
                key = name, float(rest[0])
                error, state = errors.get(key, (float("inf"), ""))
                run = runs.setdefault(key, Run(*key, error, state, {}, int(rest[2]), int(rest[3])))
                run.times[int(number)] = float(rest[1])
    return runs, rates, cohorts


def median(run):
    return statistics.median(run.times.values())


def best(runs, name, level):
    """The cheapest run that was measured of those that are as exact as that; nothing is interpolated."""
    good = [x for x in runs.values() if x.name == name and x.error <= level]
    return min(good, key=median) if good else None


def ratio(run, ours):
    """How many times as long as ours: within each round, then the median."""
    return statistics.median(run.times[r] / ours.times[r] for r in run.times if r in ours.times)


def print_versions():
    def said(*command):
        try:
            return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip().split("\n")[0]
        except OSError:
            return "?"

    packages = ("libsundials-dev", "libboost-dev", "libgsl-dev", "r-base-core", "r-cran-desolve", "python3-scipy")
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        processor = re.search(r"model name\s*: (.*)", info.read())
    print(f"{processor.group(1) if processor else platform.processor()}, {os.cpu_count()} cores, "
          f"load {os.getloadavg()[0]:.1f}; {said('gcc', '--version')}; .NET SDK {said('dotnet', '--version')}")
    print("; ".join(said("dpkg-query", "-W", "-f=${Package} ${Version}", x) for x in packages))


def print_reference():
    with open("build/reference.txt", encoding="utf-8") as lines:
        print(lines.read(), end="")
    for path, words in (("build/reference-coarser.bin", "the reference with steps twice as long"),
                        ("build/ours-tight.bin", "ours at 1e-11")):
        error, state = error_of(path)
        print(f"{words} differs from it by {error:.1e} ({state})")


def print_runs(runs):
    print("\n| solver | tolerance | ms, median (range) | evaluations | steps | error | largest in |")
    print("|---|---|---|---|---|---|---|")
    for run in runs.values():
        times = run.times.values()
        print(f"| {NAMES[run.name]} | {run.tolerance:g} | {median(run):.4g} ({min(times):.4g}–{max(times):.4g}) | "
              f"{run.evaluations} | {run.steps or '–'} | {run.error:.1e} | {run.state} |")


def print_levels(runs):
    for level in LEVELS:
        ours, whole = best(runs, OURS, level), best(runs, WHOLE, level)
        found = [best(runs, name, level) for name in NAMES]
        print(f"\nCheapest measured run with an error ≤ {level:g}\n")
        print("| solver | tolerance | ms | error | evaluations | × our solver | × our whole run |")
        print("|---|---|---|---|---|---|---|")
        for run in sorted((x for x in found if x), key=median):
            print(f"| {NAMES[run.name]} | {run.tolerance:g} | {median(run):.4g} | {run.error:.1e} | {run.evaluations} | "
                  f"{ratio(run, ours):.2f} | {ratio(run, whole):.2f} |")
        for name in (x for x in NAMES if not best(runs, x, level) and any(run.name == x for run in runs.values())):
            print(f"| {NAMES[name]} | none of those measured | | | | | |")


def print_rates(rates):
    print("\nOne evaluation of the right-hand side, µs: "
          + ", ".join(f"{statistics.median(x):.2f} in {'C#' if name == 'ours' else 'C (' + name + ')'}" for name, x in rates.items()))


def print_cohorts(cohorts):
    print("\n| a cohort, one core, at the tolerance for an error ≤ 1e-5 | tolerance | patients | patients per second | "
          "mean plasma volume at the end, mL | × our lanes |")
    print("|---|---|---|---|---|---|")
    for name, rounds in cohorts.items():
        tolerance, count, _, mean = rounds[0]
        speed = statistics.median(x[1] / x[2] for x in rounds)
        slower = statistics.median(x[2] / y[2] for x, y in zip(rounds, cohorts["ours-lanes"]))
        print(f"| {NAMES[name]} | {tolerance:g} | {count:.0f} | {speed:.1f} | {mean:.6f} | {slower:.2f} |")


def main():
    runs, rates, cohorts = read()
    if sys.argv[1:2] == ["--tolerance"]:
        run = best(runs, sys.argv[2], float(sys.argv[3]))
        print(f"{run.tolerance:g}" if run else sys.exit(f"No run of {sys.argv[2]} is as exact as {sys.argv[3]}."))
        return
    print_versions()
    print_reference()
    print_runs(runs)
    print_levels(runs)
    print_rates(rates)
    print_cohorts(cohorts)
    print("\nEducation and research only, never patient care.")


if __name__ == "__main__":
    main()

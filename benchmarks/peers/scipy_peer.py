"""SciPy with the compiled right-hand side, called through ctypes: odeint (LSODA), and solve_ivp's LSODA, BDF, Radau."""
import ctypes
import os
import statistics
import sys
import time
import warnings

import numpy as np
from scipy.integrate import odeint, solve_ivp

library = ctypes.CDLL(os.path.join(sys.argv[1], "library.so"))
states, segments = ctypes.c_int(), ctypes.c_int()
sample = ctypes.c_double()
library.peer_sizes(ctypes.byref(states), ctypes.byref(segments), ctypes.byref(sample))
states, segments, sample = states.value, segments.value, sample.value
start, sizes, border = np.empty(states), np.empty(states), np.empty(segments + 1)
library.peer_tables(*(ctypes.c_void_p(x.ctypes.data) for x in (start, sizes, border)))
row_count = round(border[-1] / sample) + 1
row_times = np.arange(row_count) * sample

call = library.peer_call
call.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]
call.restype = None


def evaluations():
    count = ctypes.c_int()
    library.peer_evaluations(ctypes.byref(count))
    return count.value


def rates_of(segment):
    def rates(t, y):
        rate = np.empty(states)
        if not y.flags.c_contiguous:
            y = np.ascontiguousarray(y)
        call(segment, y.ctypes.data, rate.ctypes.data)
        return rate

    return rates


def solve_once(method, tolerance):
    """Starts afresh at every border; between borders the methods interpolate."""
    rows = np.empty((row_count, states))
    rows[0] = y = start
    steps = 0
    for k in range(segments):
        begin, end = border[k], border[k + 1]
        inside = np.flatnonzero((row_times > begin) & (row_times <= end))
        times = np.unique(np.concatenate(([begin], row_times[inside], [end])))
        if method == "odeint":
            solved, told = odeint(rates_of(k), y, times, tfirst=True, rtol=tolerance, atol=tolerance * sizes,
                                  tcrit=[end], mxstep=10**7, full_output=True)
            if told["message"] != "Integration successful.":
                raise ArithmeticError(told["message"])
            steps += int(told["nst"][-1])
        else:
            found = solve_ivp(rates_of(k), (begin, end), y, method, t_eval=times, rtol=tolerance, atol=tolerance * sizes)
            if found.status != 0:
                raise ArithmeticError(found.message)
            solved = found.y.T
        rows[inside] = solved[np.searchsorted(times, row_times[inside])]
        y = solved[-1].copy()
    return rows, steps


def measure(method, tolerance):
    name = "scipy-" + method.lower()
    taken, first = [], time.process_time()
    while len(taken) < 3 or time.process_time() - first < 0.4:
        evaluations()
        begin = time.process_time()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                rows, steps = solve_once(method, tolerance)
        except (ArithmeticError, Warning, ValueError):
            print(f"run,{name},{tolerance:g},nan,{evaluations()},0", flush=True)
            return
        taken.append(1e3 * (time.process_time() - begin))
    count = evaluations()
    print(f"run,{name},{tolerance:g},{statistics.median(taken[1:]):.5g},{count},{steps}", flush=True)
    if folder := os.environ.get("PEER_ROWS"):
        rows.tofile(os.path.join(folder, f"{name}@{tolerance:g}.bin"))


if __name__ == "__main__":
    for method, tolerances in (
        ("odeint", (1e-4, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7)),
        ("LSODA", (1e-4, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7)),
        ("BDF", (1e-5, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8)),
        ("Radau", (1e-5, 1e-6, 3e-7, 1e-7, 3e-8)),
    ):
        for tolerance in tolerances:
            measure(method, tolerance)

/* CVODE of SUNDIALS: BDF, Newton with a dense direct solver and its difference-quotient Jacobian.
 *
 *   cvode NAME                      the scenario at several tolerances
 *   cvode NAME TOLERANCE COHORT     a cohort */
#include "peer.h"
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

static void *memory;
static N_Vector state, tolerances;
static int segment;

static int f(sunrealtype t, N_Vector y, N_Vector rate, void *data) {
    (void)data;
    rates(t, N_VGetArrayPointer(y), segment, N_VGetArrayPointer(rate));
    return 0;
}

/* Starts afresh at every border; between borders rows are interpolated. */
static int solve(double tolerance) {
    double *y = N_VGetArrayPointer(state), *absolute = N_VGetArrayPointer(tolerances);
    for (int i = 0; i < STATES; i++) absolute[i] = tolerance * size_of(i);
    CVodeSVtolerances(memory, tolerance, tolerances);
    memcpy(y, now_solved.start, sizeof now_solved.start);
    take(0, y);
    for (segment = 0; segment < now_solved.segments; segment++) {
        double start = now_solved.border[segment], end = now_solved.border[segment + 1], reached = start;
        CVodeReInit(memory, start, state);
        CVodeSetStopTime(memory, end);
        for (int row = row_after(start); reached < end; row++) {
            double next = row_time(row) < end ? row_time(row) : end;
            int flag = CVode(memory, next, state, &reached, CV_NORMAL);
            if (flag < 0) return flag;
            if (next == row_time(row)) take(row, y);
        }
        long count;
        CVodeGetNumSteps(memory, &count);
        steps += count;
    }
    return 0;
}

int main(int count, char **argument) {
    if (count != 2 && count != 4) {
        fprintf(stderr, "cvode NAME [TOLERANCE COHORT]\n");
        return 2;
    }
    begin_peer();
    SUNContext context;
    SUNContext_Create(NULL, &context);
    state = N_VNew_Serial(STATES, context);
    tolerances = N_VNew_Serial(STATES, context);
    SUNMatrix matrix = SUNDenseMatrix(STATES, STATES, context);
    SUNLinearSolver dense = SUNLinSol_Dense(state, matrix, context);
    memory = CVodeCreate(CV_BDF, context);
    CVodeInit(memory, f, 0, state);
    CVodeSVtolerances(memory, 1e-6, tolerances);
    CVodeSetMaxNumSteps(memory, 10000000);
    CVodeSetLinearSolver(memory, dense, matrix);
    if (count == 4) {
        measure_cohort(argument[1], atof(argument[2]), argument[3], solve);
        return 0;
    }
    static const double list[] = { 1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8, 3e-9, 1e-9 };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) measure(argument[1], list[i], solve);
    measure_rates(argument[1]);
    return 0;
}

/* CVODES of SUNDIALS as someone would write it who knows the model: the books, on which no rate depends, are left out of
 * the Newton system and integrated along as quadratures. BDF, dense direct solver, difference-quotient Jacobian.
 *
 *   cvodes NAME                     the scenario at several tolerances
 *   cvodes NAME TOLERANCE COHORT    a cohort */
#include "peer.h"
#include <cvodes/cvodes.h>
#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

static void *memory;
static N_Vector state, books, tolerances;
static int solved[STATES], booked[STATES], solved_count, booked_count, segment;

static void gather(const double *all, const int *which, int count, double *some) {
    for (int i = 0; i < count; i++) some[i] = all[which[i]];
}

static void scatter(const double *some, const int *which, int count, double *all) {
    for (int i = 0; i < count; i++) all[which[i]] = some[i];
}

static void rates_of(double t, N_Vector some, const int *which, int count, double *rate) {
    double y[STATES] = { 0 }, all[STATES];
    scatter(N_VGetArrayPointer(some), solved, solved_count, y);
    rates(t, y, segment, all);
    gather(all, which, count, rate);
}

static int f(sunrealtype t, N_Vector y, N_Vector rate, void *data) {
    (void)data;
    rates_of(t, y, solved, solved_count, N_VGetArrayPointer(rate));
    return 0;
}

static int book(sunrealtype t, N_Vector y, N_Vector rate, void *data) {
    (void)data;
    rates_of(t, y, booked, booked_count, N_VGetArrayPointer(rate));
    return 0;
}

static void take_row(int row) {
    double all[STATES];
    scatter(N_VGetArrayPointer(state), solved, solved_count, all);
    scatter(N_VGetArrayPointer(books), booked, booked_count, all);
    take(row, all);
}

static int solve(double tolerance) {
    double *absolute = N_VGetArrayPointer(tolerances);
    for (int i = 0; i < solved_count; i++) absolute[i] = tolerance * size_of(solved[i]);
    CVodeSVtolerances(memory, tolerance, tolerances);
    gather(now_solved.start, solved, solved_count, N_VGetArrayPointer(state));
    gather(now_solved.start, booked, booked_count, N_VGetArrayPointer(books));
    take(0, now_solved.start);
    for (segment = 0; segment < now_solved.segments; segment++) {
        double start = now_solved.border[segment], end = now_solved.border[segment + 1], reached = start, same;
        CVodeReInit(memory, start, state);
        CVodeQuadReInit(memory, books);
        CVodeSetStopTime(memory, end);
        for (int row = row_after(start); reached < end; row++) {
            double next = row_time(row) < end ? row_time(row) : end;
            int flag = CVode(memory, next, state, &reached, CV_NORMAL);
            if (flag < 0) return flag;
            CVodeGetQuad(memory, &same, books);
            if (next == row_time(row)) take_row(row);
        }
        long count;
        CVodeGetNumSteps(memory, &count);
        steps += count;
    }
    return 0;
}

int main(int count, char **argument) {
    if (count != 2 && count != 4) {
        fprintf(stderr, "cvodes NAME [TOLERANCE COHORT]\n");
        return 2;
    }
    begin_peer();
    for (int i = 0; i < STATES; i++) {
        if (capleak_is_book[i]) booked[booked_count++] = i;
        else solved[solved_count++] = i;
    }
    SUNContext context;
    SUNContext_Create(NULL, &context);
    state = N_VNew_Serial(solved_count, context);
    tolerances = N_VNew_Serial(solved_count, context);
    books = N_VNew_Serial(booked_count, context);
    SUNMatrix matrix = SUNDenseMatrix(solved_count, solved_count, context);
    SUNLinearSolver dense = SUNLinSol_Dense(state, matrix, context);
    memory = CVodeCreate(CV_BDF, context);
    CVodeInit(memory, f, 0, state);
    CVodeSVtolerances(memory, 1e-6, tolerances);
    CVodeSetMaxNumSteps(memory, 10000000);
    CVodeSetLinearSolver(memory, dense, matrix);
    CVodeQuadInit(memory, book, books);
    CVodeSetQuadErrCon(memory, 0);
    if (count == 4) {
        measure_cohort(argument[1], atof(argument[2]), argument[3], solve);
        return 0;
    }
    static const double list[] = { 1e-4, 3e-5, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8, 1e-8, 3e-9, 1e-9 };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) measure(argument[1], list[i], solve);
    return 0;
}

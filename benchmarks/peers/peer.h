/* What every peer written in C or C++ shares: the exported model, the case at hand, the rows of the result, the clock, and
 * the lines that are printed. model.c is written by capleak export before anything is compiled. */
#ifndef PEER_H
#define PEER_H

#include "model.c"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STATES = CAPLEAK_STATES, INPUTS = CAPLEAK_INPUTS, MOST_SEGMENTS = 100, COHORT = 1000 };

/* A patient and what is done to him. */
typedef struct {
    int segments;
    double border[MOST_SEGMENTS + 1], inputs[MOST_SEGMENTS][INPUTS], start[STATES], p[CAPLEAK_NUMBERS];
} Case;

/* Books are not judged, here as in the simulator: their absolute tolerance is beyond anything they can reach. */
static const double UNJUDGED = 1e8;

/* How long each measurement goes on, and how often at least. */
static const double SECONDS = 0.4;
enum { LEAST = 3, MOST = 200 };

static Case now_solved;
static double *rows; /* the result: one state a row */
static int row_count;
static long evaluations, steps;

static inline double row_time(int row) { return row * capleak_sample; }

/* The first row later than a time. */
static inline int row_after(double time) {
    int row = (int)(time / capleak_sample);
    while (row_time(row) <= time) row++;
    return row;
}

static inline void take(int row, const double *y) { memcpy(rows + (size_t)row * STATES, y, STATES * sizeof *y); }

/* The size below which an error of a state is absolute, and the absolute tolerance over the relative one. */
static inline double size_of(int i) { return capleak_nominal[i] * (capleak_is_book[i] ? UNJUDGED : 1); }

static inline void rates(double t, const double *y, int segment, double *rate) {
    evaluations++;
    capleak_rates(t, y, now_solved.inputs[segment], now_solved.p, rate);
}

/* Makes the exported patient and treatment the case at hand. */
static inline void begin_peer(void) {
    now_solved.segments = CAPLEAK_SEGMENTS;
    memcpy(now_solved.border, capleak_border, sizeof capleak_border);
    memcpy(now_solved.inputs, capleak_inputs, sizeof capleak_inputs);
    memcpy(now_solved.start, capleak_start, sizeof capleak_start);
    memcpy(now_solved.p, capleak_patient, sizeof capleak_patient);
    capleak_prepare(now_solved.p);
    row_count = (int)(capleak_border[CAPLEAK_SEGMENTS] / capleak_sample + 0.5) + 1;
    rows = (double *)malloc(sizeof(double) * STATES * (size_t)row_count);
}

/* Processor time of this process: what others do on the machine does not count. */
static inline double seconds_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static inline int compare_doubles(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static inline void fail(const char *what) {
    perror(what);
    exit(1);
}

static inline void write_rows(const char *path) {
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(rows, sizeof(double) * STATES, (size_t)row_count, file) != (size_t)row_count || fclose(file)) fail(path);
}

/* Solves once that does not count, then again and again; prints the median. PEER_ROWS names the folder into which the
 * rows go, for the judge. */
static inline void measure(const char *name, double tolerance, int (*solve)(double)) {
    double taken[MOST], start = 0;
    int count = -1;
    for (; count < MOST && (count < LEAST || seconds_now() - start < SECONDS); count++) {
        evaluations = steps = 0;
        double begin = seconds_now();
        if (solve(tolerance)) {
            printf("run,%s,%g,nan,%ld,%ld\n", name, tolerance, evaluations, steps);
            return;
        }
        if (count >= 0) taken[count] = 1e3 * (seconds_now() - begin);
        else start = seconds_now();
    }
    qsort(taken, (size_t)count, sizeof *taken, compare_doubles);
    printf("run,%s,%g,%.5g,%ld,%ld\n", name, tolerance, taken[count / 2], evaluations, steps);
    fflush(stdout);
    if (getenv("PEER_ROWS")) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s@%g.bin", getenv("PEER_ROWS"), name, tolerance);
        write_rows(path);
    }
}

/* What one evaluation of the right-hand side takes. */
static inline void measure_rates(const char *name) {
    enum { CALLS = 200000 };
    double rate[STATES], begin = seconds_now(), sum = 0;
    for (int i = 0; i < CALLS; i++) {
        rates(0, now_solved.start, i % now_solved.segments, rate);
        sum += rate[0];
    }
    printf("rates,%s,%.4g,%g\n", name, 1e6 * (seconds_now() - begin) / CALLS, sum / CALLS);
}

static inline void read_all(FILE *file, void *target, size_t count) {
    if (fread(target, 1, count, file) != count) fail("the cohort");
}

/* Solves a whole cohort, one after the other; prints how long it took and the mean plasma volume at the end. */
static inline void measure_cohort(const char *name, double tolerance, const char *path, int (*solve)(double)) {
    FILE *file = fopen(path, "rb");
    if (!file) fail(path);
    static Case all[COHORT];
    int count;
    read_all(file, &count, sizeof count);
    for (int k = 0; k < count; k++) {
        Case *one = all + k;
        read_all(file, &one->segments, sizeof one->segments);
        read_all(file, one->border, sizeof(double) * (size_t)(one->segments + 1));
        read_all(file, one->inputs, sizeof one->inputs[0] * (size_t)one->segments);
        read_all(file, one->start, sizeof one->start);
        read_all(file, one->p, sizeof(double) * CAPLEAK_MODEL);
        capleak_prepare(one->p);
    }
    fclose(file);
    solve(tolerance);
    double begin = seconds_now(), sum = 0;
    evaluations = steps = 0;
    for (int k = 0; k < count; k++) {
        now_solved = all[k];
        if (solve(tolerance)) fail("a patient");
        sum += rows[(size_t)(row_count - 1) * STATES];
    }
    printf("cohort,%s,%g,%d,%.5g,%.9g\n", name, tolerance, count, seconds_now() - begin, sum / count);
}

#endif

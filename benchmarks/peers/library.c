/* The right-hand side as a library: as deSolve calls it, and for SciPy through ctypes. */
#include "peer.h"

static double segment[1];

/* deSolve: where the number of the segment is to be put. */
void peer_start(void (*parameters)(int *, double *)) {
    int count = 1;
    parameters(&count, segment);
}

/* deSolve: the rates in that segment. */
void peer_rates(int *count, double *t, double *y, double *rate, double *extra, int *sizes) {
    (void)count, (void)extra, (void)sizes;
    rates(*t, y, (int)segment[0], rate);
}

/* The rates in a segment. */
void peer_call(int which, const double *y, double *rate) { rates(0, y, which, rate); }

/* Once a session: prepares the case and tells the sizes. */
void peer_sizes(int *states, int *segments, double *sample) {
    begin_peer();
    *states = STATES;
    *segments = now_solved.segments;
    *sample = capleak_sample;
}

void peer_tables(double *start, double *sizes, double *border) {
    memcpy(start, now_solved.start, sizeof now_solved.start);
    memcpy(border, now_solved.border, sizeof *border * (size_t)(now_solved.segments + 1));
    for (int i = 0; i < STATES; i++) sizes[i] = size_of(i);
}

/* How often the rates were evaluated since the last time. */
void peer_evaluations(int *count) {
    *count = (int)evaluations;
    evaluations = 0;
}

/* Processor time of this process, s. */
void peer_clock(double *seconds) { *seconds = seconds_now(); }

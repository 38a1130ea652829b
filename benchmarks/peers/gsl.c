/* The GNU Scientific Library: BDF in variable steps with a Jacobian by differences, and the explicit pair of Cash and Karp.
 * Its driver has no dense output: it steps onto every row. */
#include "peer.h"
#include <gsl/gsl_errno.h>
#include <gsl/gsl_odeiv2.h>

static int segment;
static const gsl_odeiv2_step_type *method;

static int f(double t, const double *y, double *rate, void *data) {
    (void)data;
    rates(t, y, segment, rate);
    return GSL_SUCCESS;
}

static int jacobian(double t, const double *y, double *matrix, double *by_time, void *data) {
    double at[STATES], rate[STATES], moved[STATES];
    (void)data;
    memcpy(at, y, sizeof at);
    rates(t, at, segment, rate);
    for (int k = 0; k < STATES; k++) {
        double step = 1.5e-8 * (fabs(y[k]) + capleak_nominal[k]);
        at[k] = y[k] + step;
        rates(t, at, segment, moved);
        for (int i = 0; i < STATES; i++) matrix[i * STATES + k] = (moved[i] - rate[i]) / (at[k] - y[k]);
        at[k] = y[k];
        by_time[k] = 0; /* within a segment the rates do not depend on time */
    }
    return GSL_SUCCESS;
}

static int solve(double tolerance) {
    double y[STATES], sizes[STATES];
    gsl_odeiv2_system system = { f, jacobian, STATES, NULL };
    for (int i = 0; i < STATES; i++) sizes[i] = size_of(i);
    gsl_odeiv2_driver *driver = gsl_odeiv2_driver_alloc_scaled_new(&system, method, 1e-3, tolerance, tolerance, 1, 0, sizes);
    memcpy(y, now_solved.start, sizeof y);
    take(0, y);
    int failed = 0;
    for (segment = 0; segment < now_solved.segments && !failed; segment++) {
        double t = now_solved.border[segment], end = now_solved.border[segment + 1];
        gsl_odeiv2_driver_reset_hstart(driver, 1e-3);
        for (int row = row_after(t); t < end && !failed; row++) {
            double next = row_time(row) < end ? row_time(row) : end;
            failed = gsl_odeiv2_driver_apply(driver, &t, next, y);
            if (next == row_time(row)) take(row, y);
        }
        steps += (long)driver->e->count;
    }
    gsl_odeiv2_driver_free(driver);
    return failed;
}

int main(void) {
    begin_peer();
    gsl_set_error_handler_off();
    static const double implicit[] = { 1e-5, 1e-6, 1e-7, 3e-8, 1e-8, 1e-9 }, explicit_[] = { 1e-5, 1e-6, 1e-7, 1e-8 };
    method = gsl_odeiv2_step_msbdf;
    for (size_t i = 0; i < sizeof implicit / sizeof *implicit; i++) measure("gsl-msbdf", implicit[i], solve);
    method = gsl_odeiv2_step_rkck;
    for (size_t i = 0; i < sizeof explicit_ / sizeof *explicit_; i++) measure("gsl-rkck", explicit_[i], solve);
    return 0;
}

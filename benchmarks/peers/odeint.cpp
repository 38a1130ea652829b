// Boost odeint: rosenbrock4 (RODAS of order 4) with a Jacobian by differences, and dopri5, both with dense output.
// odeint has one absolute tolerance for all: states are carried in units of their sizes.
#include <array>
#include <boost/numeric/odeint.hpp>
#include <vector>
#include "peer.h"

using namespace boost::numeric::odeint;
namespace ublas = boost::numeric::ublas;
typedef std::array<double, STATES> Array;
typedef ublas::vector<double> Vector;
typedef ublas::matrix<double> Matrix;

static int segment;

template <class Z> static void scaled_rates(const Z &z, Z &d, double t) {
    double y[STATES], rate[STATES];
    for (int i = 0; i < STATES; i++) y[i] = z[i] * size_of(i);
    rates(t, y, segment, rate);
    for (int i = 0; i < STATES; i++) d[i] = rate[i] / size_of(i);
}

static void scaled_jacobian(const Vector &z, Matrix &matrix, const double &t, Vector &by_time) {
    Vector at = z, rate(STATES), moved(STATES);
    scaled_rates(at, rate, t);
    for (int k = 0; k < STATES; k++) {
        at[k] = z[k] + 1.5e-8 * (fabs(z[k]) + 1);
        scaled_rates(at, moved, t);
        for (int i = 0; i < STATES; i++) matrix(i, k) = (moved[i] - rate[i]) / (at[k] - z[k]);
        at[k] = z[k];
        by_time[k] = 0; // within a segment the rates do not depend on time
    }
}

template <class Z, class Make, class System> static int solve(Z z, Make make, System system) {
    for (int i = 0; i < STATES; i++) z[i] = now_solved.start[i] / size_of(i);
    take(0, now_solved.start);
    for (segment = 0; segment < now_solved.segments; segment++) {
        double start = now_solved.border[segment], end = now_solved.border[segment + 1];
        std::vector<double> times = { start };
        int first = row_after(start);
        for (int row = first; row_time(row) < end; row++) times.push_back(row_time(row));
        times.push_back(end);
        int row = first - 1;
        auto observe = [&](const Z &at, double t) {
            if (t > start && t == row_time(row)) {
                double y[STATES];
                for (int i = 0; i < STATES; i++) y[i] = at[i] * size_of(i);
                take(row, y);
            }
            row++;
            if (t == end) z = at;
        };
        Z begin = z;
        steps += (long)integrate_times(make(), system, begin, times.begin(), times.end(), 1e-3, observe);
    }
    return 0;
}

static int rosenbrock(double tolerance) {
    typedef rosenbrock4_controller<rosenbrock4<double>> Controller;
    return solve(Vector(STATES), [=] { return rosenbrock4_dense_output<Controller>(Controller(tolerance, tolerance)); },
                 std::make_pair(scaled_rates<Vector>, scaled_jacobian));
}

static int dopri(double tolerance) {
    return solve(Array(), [=] { return make_dense_output(tolerance, tolerance, runge_kutta_dopri5<Array>()); },
                 scaled_rates<Array>);
}

int main() {
    begin_peer();
    for (double tolerance : { 1e-4, 1e-5, 3e-6, 1e-6, 3e-7, 1e-7, 3e-8 }) measure("odeint-rosenbrock4", tolerance, rosenbrock);
    for (double tolerance : { 1e-5, 1e-6, 1e-7, 1e-8 }) measure("odeint-dopri5", tolerance, dopri);
}

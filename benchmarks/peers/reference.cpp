/* The reference: Runge-Kutta-Fehlberg 7(8) of Boost odeint, explicit; lands on every row.
 * The equations have kinks, at which no error estimate can be trusted: the steps are kept so short that what happens at a
 * kink does not matter. */
#include <array>
#include <boost/numeric/odeint.hpp>
#include "peer.h"

using namespace boost::numeric::odeint;
typedef std::array<double, STATES> State;

static void solve(double tolerance, double longest) {
    auto stepper = make_controlled(tolerance, tolerance, runge_kutta_fehlberg78<State>());
    State z;
    for (int i = 0; i < STATES; i++) z[i] = now_solved.start[i] / size_of(i);
    take(0, now_solved.start);
    for (int segment = 0; segment < now_solved.segments; segment++) {
        auto f = [segment](const State &z, State &d, double t) {
            double y[STATES], rate[STATES];
            for (int i = 0; i < STATES; i++) y[i] = z[i] * size_of(i);
            rates(t, y, segment, rate);
            for (int i = 0; i < STATES; i++) d[i] = rate[i] / size_of(i);
        };
        double t = now_solved.border[segment], end = now_solved.border[segment + 1], length = 1e-3;
        for (int row = row_after(t); t < end; row++) {
            double stop = row_time(row) < end ? row_time(row) : end;
            while (t < stop) {
                bool last = t + length >= stop;
                double next = last ? stop - t : length;
                if (stepper.try_step(f, z, t, next) == success) {
                    steps++;
                    if (last) t = stop;
                    if (!last || next > length) length = next < longest ? next : longest;
                } else {
                    length = next;
                }
            }
            if (stop == row_time(row)) {
                double y[STATES];
                for (int i = 0; i < STATES; i++) y[i] = z[i] * size_of(i);
                take(row, y);
            }
        }
    }
}

int main(int count, char **argument) {
    if (count != 4) {
        fprintf(stderr, "reference TOLERANCE LONGEST_STEP FILE\n");
        return 2;
    }
    begin_peer();
    double begin = seconds_now();
    solve(atof(argument[1]), atof(argument[2]));
    write_rows(argument[3]);
    printf("reference at %s, steps <= %s min: %ld steps, %ld evaluations, %.1f s\n", argument[1], argument[2], steps,
           evaluations, seconds_now() - begin);
    return 0;
}

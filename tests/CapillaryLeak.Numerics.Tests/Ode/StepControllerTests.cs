using CapillaryLeak.Numerics.Ode;

namespace CapillaryLeak.Numerics.Tests.Ode;

public class StepControllerTests
{
    [Fact]
    public void An_infinite_error_shortens_as_far_as_allowed() =>
        Assert.Equal(0.2, new StepController(4).AfterRejected(1, double.PositiveInfinity), 1e-15);

    [Fact]
    public void A_vanishing_error_lengthens_as_far_as_allowed() =>
        Assert.Equal(6, new StepController(4).AfterAccepted(1, 0), 1e-15);

    [Fact]
    public void A_step_does_not_grow_right_after_a_rejection()
    {
        var controller = new StepController(4);
        controller.AfterRejected(1, 4);
        Assert.Equal(0.5, controller.AfterAccepted(0.5, 1e-3), 1e-15);
        Assert.True(controller.AfterAccepted(0.5, 1e-3) > 0.5);
    }

    [Fact]
    public void A_growing_error_is_extrapolated()
    {
        var steady = new StepController(4);
        steady.AfterAccepted(1, 0.5);
        var growing = new StepController(4);
        growing.AfterAccepted(1, 0.05);
        Assert.True(growing.AfterAccepted(1, 0.5) < steady.AfterAccepted(1, 0.5));
    }

    [Fact]
    public void A_rejected_step_is_shortened_by_the_root_of_its_error() =>
        Assert.Equal(0.9 / 2, new StepController(4).AfterRejected(1, 32), 1e-14);
}

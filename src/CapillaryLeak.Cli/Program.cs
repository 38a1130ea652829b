using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CapillaryLeak.Cli;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

using CancellationTokenSource interrupt = new();
using PosixSignalRegistration ctrlC = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using PosixSignalRegistration end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
bool hasColor = !Console.IsOutputRedirected
    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
    && Environment.GetEnvironmentVariable("TERM") != "dumb";
int width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out int asked) ? asked
    : Console.IsOutputRedirected || Console.WindowWidth <= 0 ? int.MaxValue
    : Console.WindowWidth;
return CommandLine.Run(args, new(Console.Out, Console.Error, hasColor, interrupt.Token)
{
    Width = width,
    ShowsProgress = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
});

void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = true;
    interrupt.Cancel();
}

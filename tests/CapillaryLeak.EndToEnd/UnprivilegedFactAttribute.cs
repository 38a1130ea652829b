namespace CapillaryLeak.EndToEnd;

/// <summary>A test that needs a user whom the file system can refuse.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute() => Skip = Environment.IsPrivilegedProcess || OperatingSystem.IsWindows() ? "Root may write everywhere." : null;
}

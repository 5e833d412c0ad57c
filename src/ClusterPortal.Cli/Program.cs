using System.Runtime.InteropServices;
using ClusterPortal;
using ClusterPortal.Cli;

using var stop = new CancellationTokenSource();
// The first Ctrl-C lets the work end tidily; the second ends it at once, which is safe too: the old site stays whole.
Action<PosixSignalContext> onSignal = signal =>
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, onSignal);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, onSignal);
return CommandLine.Run(args, Machine.Screen(), Engine.Of(stop.Token), stop.Token);

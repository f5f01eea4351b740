using Huikan.CommandLine.Commands;

return await RootCommandLine.InvokeAsync(args);

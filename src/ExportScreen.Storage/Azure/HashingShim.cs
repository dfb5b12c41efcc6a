using System.IO.Hashing;
using System.Runtime.CompilerServices;

// Only assemblies whose types are used here are copied beside the programs that see this project. The storage clients need the shim there (README); nothing of ours uses its type.
[assembly: TypeForwardedTo(typeof(NonCryptographicHashAlgorithm))]

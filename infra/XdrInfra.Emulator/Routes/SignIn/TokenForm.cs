using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using XdrInfra.Emulator.Pipeline;

namespace XdrInfra.Emulator.Routes.SignIn;

/// <summary>The form that a client posts to sign in; an empty field counts as not sent.</summary>
internal sealed class TokenForm(Call call)
{
    private readonly Dictionary<string, StringValues> _values = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body.Span));

    public string? this[string name] => _values.TryGetValue(name, out var value) && value.Count > 0 && value[0] is { Length: > 0 } text ? text : null;

    public string Required(string name) => this[name] ?? throw new RefusedException(SignInErrors.MissingParameter(call, name));
}

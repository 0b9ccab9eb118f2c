using System.Buffers.Binary;
using System.Security.Cryptography;
using HealthNavigator.Core.Dialogs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace HealthNavigator.Web.Channels.Chat;

/// <summary>
/// The conversation as an encrypted token that the client carries: the server keeps nothing about a resident. It is good for
/// <see cref="Lifetime"/> after the turn that gave it; copies cannot be revoked, they expire.
/// </summary>
internal sealed class StateToken(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>Longest token that is looked at; ours are at most 4 KB.</summary>
    private const int LongestToken = 8192;
    private const int TimeBytes = 8;

    private readonly IDataProtector protector = protection.CreateProtector("HealthNavigator.Conversation.v1");

    public string Write(Conversation conversation)
    {
        var value = ConversationCodec.Encode(conversation);
        var bytes = new byte[TimeBytes + value.Length];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds());
        value.CopyTo(bytes, TimeBytes);
        return WebEncoders.Base64UrlEncode(protector.Protect(bytes));
    }

    /// <summary>Null when the token is altered, foreign, expired or of another version.</summary>
    public Conversation? Read(string token)
    {
        if (token.Length > LongestToken) return null;
        try
        {
            var bytes = protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            if (bytes.Length <= TimeBytes || BinaryPrimitives.ReadInt64BigEndian(bytes) < time.GetUtcNow().ToUnixTimeSeconds()) return null;
            return ConversationCodec.Decode(bytes.AsSpan(TimeBytes));
        }
        catch (Exception problem) when (problem is FormatException or CryptographicException)
        {
            return null;
        }
    }
}

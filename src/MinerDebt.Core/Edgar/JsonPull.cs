using System.Text.Json;

namespace MinerDebt.Core.Edgar;

/// <summary>Reads JSON from a stream, token by token, in little memory however long it is.</summary>
internal sealed class JsonPull
{
    private const int FirstRoom = 64 * 1024;

    private readonly Stream _content;
    private readonly long _mostBytes;
    private byte[] _buffer = new byte[FirstRoom];
    private int _start;
    private int _end;
    private long _received;
    private bool _isAll;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = EdgarLimits.JsonDepth });

    public JsonPull(Stream content, long mostBytes)
    {
        (_content, _mostBytes) = (content, mostBytes);
        // A mark of the encoding has three bytes, which may come one by one.
        while (_end < 3 && !_isAll)
        {
            Fill();
        }

        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = 3;
        }
    }

    public JsonTokenType Token { get; private set; }

    /// <summary>Of a name or a text; empty for what is none.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Null for what is no number, or one that is too large to be an amount.</summary>
    public decimal? Number { get; private set; }

    /// <returns>False at the end.</returns>
    /// <exception cref="EdgarException">It is not JSON, or larger or deeper than is accepted.</exception>
    public bool Read()
    {
        try
        {
            while (!ReadToken())
            {
                if (_isAll)
                {
                    return false;
                }

                Fill();
            }

            return true;
        }
        catch (JsonException e)
        {
            throw new EdgarException($"It is not the JSON that SEC gives, or was cut off: line {(e.LineNumber ?? 0) + 1} cannot be read. Save the file again without opening it in an editor.", e);
        }
        catch (InvalidOperationException e)
        {
            throw new EdgarException("It holds text that is not UTF-8. Save the file again without opening it in an editor.", e);
        }
    }

    /// <summary>Goes to the end of the object or list that was just begun; nothing for any other value.</summary>
    public void Skip()
    {
        for (var depth = IsBegin ? 1 : 0; depth > 0 && Read();)
        {
            depth += IsBegin ? 1 : Token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
        }
    }

    /// <summary>The names of the object that was just begun, each with the reader on the value; what is not read of it is skipped.</summary>
    public IEnumerable<string> Names()
    {
        if (Token != JsonTokenType.StartObject)
        {
            Skip();
            yield break;
        }

        while (Read() && Token == JsonTokenType.PropertyName)
        {
            var name = Text;
            Read();
            yield return name;
        }
    }

    /// <summary>The list that was just begun, with the reader on each of its values.</summary>
    public IEnumerable<JsonTokenType> Items()
    {
        if (Token != JsonTokenType.StartArray)
        {
            Skip();
            yield break;
        }

        while (Read() && Token != JsonTokenType.EndArray)
        {
            yield return Token;
        }
    }

    private bool IsBegin => Token is JsonTokenType.StartObject or JsonTokenType.StartArray;

    private bool ReadToken()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAll, _state);
        var isRead = reader.Read();
        if (isRead)
        {
            Token = reader.TokenType;
            Text = Token is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() ?? "" : "";
            Number = Token == JsonTokenType.Number && reader.TryGetDecimal(out var number) ? number : null;
        }

        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return isRead;
    }

    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= EdgarLimits.TextLength)
            {
                throw new EdgarException("It holds a text of more than 1 MB, and no file of EDGAR that is read here does. Choose the companyfacts JSON of the company.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _content.Read(_buffer, _end, _buffer.Length - _end);
        _isAll = read == 0;
        _end += read;
        _received += read;
        if (_received > _mostBytes)
        {
            throw EdgarLimits.TooLarge(_mostBytes);
        }
    }
}

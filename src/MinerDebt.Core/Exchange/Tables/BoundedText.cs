namespace MinerDebt.Core.Exchange.Tables;

/// <summary>
/// A text of cells that ends with an exception before a row becomes too long or has too many cells, so that no more than
/// one good row is ever held by what parses it.
/// </summary>
internal sealed class BoundedText(TextReader text, char delimiter) : TextReader
{
    private int _row = 1;
    private int _delimiters;
    private int _length;

    // A cell is a quoted one if a quotation mark is the first in it; in it each further one ends or goes on with the quotes.
    private bool _isCellBegun;
    private bool _isCellQuoted;
    private bool _isInQuotes;

    /// <exception cref="TableException">A row is longer, or has more cells, than is accepted.</exception>
    public override int Read(char[] buffer, int index, int count)
    {
        var read = text.Read(buffer, index, count);
        foreach (var character in buffer.AsSpan(index, read))
        {
            See(character);
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private void See(char character)
    {
        if (++_length > TableLimits.RowLength)
        {
            throw TableLimits.RowTooLong(_row);
        }

        if (character == '"' && (!_isCellBegun || _isCellQuoted))
        {
            (_isCellBegun, _isCellQuoted, _isInQuotes) = (true, true, !_isInQuotes);
        }
        else if (_isInQuotes)
        {
            return;
        }
        else if (character == delimiter)
        {
            if (++_delimiters >= TableLimits.Columns)
            {
                throw TableLimits.TooMany("columns", TableLimits.Columns);
            }

            (_isCellBegun, _isCellQuoted) = (false, false);
        }
        else if (character is '\n' or '\r')
        {
            _row += character == '\n' ? 1 : 0;
            (_delimiters, _length, _isCellBegun, _isCellQuoted) = (0, 0, false, false);
        }
        else
        {
            _isCellBegun = _isCellBegun || !char.IsWhiteSpace(character);
        }
    }
}

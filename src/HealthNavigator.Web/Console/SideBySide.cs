using System.Collections.Immutable;
using HealthNavigator.Web.Shared;

namespace HealthNavigator.Web.Console;

/// <summary>Two versions beside each other, changed lines opposite one another.</summary>
/// <param name="Caption">What is compared.</param>
/// <param name="Left">Heading of the left column.</param>
/// <param name="Right">Heading of the right column.</param>
/// <param name="Rows">The lines.</param>
/// <param name="Words">The words of the page.</param>
internal sealed record SideBySide(string Caption, string Left, string Right, ImmutableArray<SideBySideRow> Rows, Words Words)
{
    public bool IsSame => Rows.All(row => row.Left?.Change is LineChange.Same or LineChange.Skipped);

    public static SideBySide Of(string caption, (string Heading, string Text) left, (string Heading, string Text) right, Words words)
    {
        var rows = ImmutableArray.CreateBuilder<SideBySideRow>();
        var removed = new Queue<ComparedLine>();
        void Unpaired()
        {
            while (removed.TryDequeue(out var line)) rows.Add(new SideBySideRow(line, null));
        }

        foreach (var line in LineDifference.Of(left.Text, right.Text))
        {
            switch (line.Change)
            {
                case LineChange.Removed:
                    removed.Enqueue(line);
                    break;
                case LineChange.Added:
                    rows.Add(new SideBySideRow(removed.TryDequeue(out var replaced) ? replaced : null, line));
                    break;
                default:
                    Unpaired();
                    rows.Add(new SideBySideRow(line, line));
                    break;
            }
        }

        Unpaired();
        return new SideBySide(caption, left.Heading, right.Heading, rows.ToImmutable(), words);
    }
}

/// <param name="Left">Null when the line is only on the right.</param>
/// <param name="Right">Null when the line is only on the left.</param>
internal sealed record SideBySideRow(ComparedLine? Left, ComparedLine? Right);

using System.Collections.Immutable;
using System.Globalization;
using LiteDB;

namespace HealthNavigator.Adapters.LiteDb;

/// <summary>
/// One LiteDB file and its write gate. LiteDB 5 loses or destroys data when threads write at once, when a write is acknowledged before a
/// checkpoint, with a password, or after a rebuild: so this is the only type that calls LiteDB's writing methods (a test reads the
/// compiled code for others), one writer at a time, each write one transaction, checkpointed before anybody hears of it.
/// </summary>
internal sealed class LiteDbFile : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly string path;
    private readonly ImmutableArray<LiteDbCollection> collections;
    private volatile LiteDatabase database;
    private bool failed;

    private LiteDbFile(string path, ImmutableArray<LiteDbCollection> collections, LiteDatabase database) =>
        (this.path, this.collections, this.database) = (path, collections, database);

    /// <exception cref="Exception">LiteDB throws exceptions of many types on a damaged file.</exception>
    public static LiteDbFile Open(string path, params ImmutableArray<LiteDbCollection> collections) =>
        new(path, collections, OpenDatabase(path, collections));

    /// <summary>
    /// Runs a write through the gate and answers once it is safe on disk. If the body throws nothing of it is kept; if the disk fails, what is
    /// kept is not known, and the file is opened anew.
    /// </summary>
    /// <param name="body">Synchronous, because a transaction of LiteDB belongs to a thread. It reads through the writer.</param>
    /// <param name="acknowledged">Told the result, still at the gate, once it is safe.</param>
    /// <param name="reopened">Told, at the gate, that after a failure what is in the file has to be read again.</param>
    /// <param name="cancellation">Heeded while waiting at the gate, not after.</param>
    public async Task<T> WriteAsync<T>(Func<Writer, T> body, Action<T> acknowledged, Action reopened, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (failed) Reopen(reopened);
            try
            {
                var result = Write(body);
                acknowledged(result);
                return result;
            }
            catch
            {
                failed = true;
                Quietly(() => Reopen(reopened));
                throw;
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Runs something while nobody writes and everything written is in the file itself.</summary>
    public async Task<T> AtRestAsync<T>(Func<T> body, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            database.Checkpoint();
            return body();
        }
        finally
        {
            gate.Release();
        }
    }

    public IReadOnlyList<BsonDocument> Find(string collection, Query query)
    {
        var used = database;
        try
        {
            return [.. used.GetCollection(collection).Find(query)];
        }
        catch (Exception) when (used != database)
        {
            // A failed write opened the file anew under this reader.
            return [.. database.GetCollection(collection).Find(query)];
        }
    }

    public void Dispose()
    {
        gate.Wait();
        database.Dispose();
        gate.Dispose();
    }

    private static LiteDatabase OpenDatabase(string path, ImmutableArray<LiteDbCollection> collections)
    {
        // Ordinal: LiteDB otherwise takes ids that differ in case for the same.
        var database = new LiteDatabase(new ConnectionString
        {
            Filename = path,
            Connection = ConnectionType.Direct,
            Collation = new Collation(CultureInfo.InvariantCulture.LCID, CompareOptions.Ordinal),
        });
        try
        {
            foreach (var (name, indexes) in collections)
            {
                foreach (var index in indexes) database.GetCollection(name).EnsureIndex(index, $"$.{index}");
            }

            database.Checkpoint();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private T Write<T>(Func<Writer, T> body)
    {
        using var writer = new Writer(database);
        database.BeginTrans();
        try
        {
            var result = body(writer);
            database.Commit();
            database.Checkpoint();
            return result;
        }
        catch
        {
            Quietly(() => database.Rollback());
            throw;
        }
    }

    /// <summary>A failed disk leaves LiteDB's engine closed; it never opens again by itself.</summary>
    private void Reopen(Action reopened)
    {
        Quietly(database.Dispose);
        database = OpenDatabase(path, collections);
        reopened();
        failed = false;
    }

    /// <summary>For clearing up after a failure: the same cause may make that fail too, and the first exception is the one to report.</summary>
    private static void Quietly(Action clearing)
    {
        try
        {
            clearing();
        }
#pragma warning disable CA1031 // LiteDB throws exceptions of any type here; the failure that led here is thrown on.
        catch (Exception)
#pragma warning restore CA1031
        {
            // See the summary.
        }
    }

    /// <summary>What a write may do, while it is at the gate and not later.</summary>
    internal sealed class Writer(LiteDatabase database) : IDisposable
    {
        private bool closed;

        public void Insert(string collection, BsonDocument document) => Collection(collection).Insert(document);

        public void Upsert(string collection, BsonDocument document) => Collection(collection).Upsert(document);

        public IReadOnlyList<BsonDocument> Find(string collection, Query query) => [.. Collection(collection).Find(query)];

        public void Dispose() => closed = true;

        private ILiteCollection<BsonDocument> Collection(string name)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            return database.GetCollection(name, BsonAutoId.Int64);
        }
    }
}

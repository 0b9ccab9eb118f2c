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
    private readonly ImmutableArray<string> collections;
    private volatile LiteDatabase database;
    private bool failed;

    /// <summary>Whether it was LiteDB, not the body, that the last failure came from.</summary>
    private bool brokenInside;

    private LiteDbFile(string path, ImmutableArray<string> collections, LiteDatabase database) =>
        (this.path, this.collections, this.database) = (path, collections, database);

    /// <exception cref="Exception">LiteDB throws exceptions of many types on a damaged file.</exception>
    public static LiteDbFile Open(string path, params ImmutableArray<string> collections) =>
        new(path, collections, OpenDatabase(path, collections));

    /// <summary>
    /// Runs a write through the gate and answers once it is safe on disk. If the body throws nothing of it is kept; if the disk fails, what is
    /// kept is not known, and the file is opened anew. If the file cannot be written because it is damaged where nobody reads, it is
    /// rewritten and the body runs once more.
    /// </summary>
    /// <param name="body">Synchronous, because a transaction of LiteDB belongs to a thread. It reads through the writer.</param>
    /// <param name="acknowledged">Told the result, still at the gate, once it is safe.</param>
    /// <param name="reopened">
    /// Told, at the gate, that what is in the file has to be read again; with the name of the damaged file when it was rewritten.
    /// </param>
    /// <param name="cancellation">Heeded while waiting at the gate, not after.</param>
    public async Task<T> WriteAsync<T>(Func<Writer, T> body, Action<T> acknowledged, Action<string?> reopened, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (failed) Reopen(reopened);
            T result;
            try
            {
                result = Write(body);
            }
            catch (Exception problem)
            {
                failed = true;
                Quietly(() => Reopen(reopened));
                if (failed || !brokenInside || !StoreDamage.IsCauseOf(problem)) throw;
                reopened(Rewrite());
                result = Write(body);
            }

            acknowledged(result);
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// Writes everything that can be read into a fresh file, which takes the place of this one. Not LiteDB's own rebuild, which breaks on
    /// indexed collections of some thousands. Only at the gate, or before anybody else has this.
    /// </summary>
    /// <returns>Where the old file was put.</returns>
    public string? Rewrite()
    {
        var fresh = StoreFiles.Beside(path, ".rewriting");
        StoreFiles.Delete(fresh);
        using (var target = OpenDatabase(fresh, collections))
        {
            target.BeginTrans();
            foreach (var name in collections)
                target.GetCollection(name, BsonAutoId.Int64).Insert(database.GetCollection(name).FindAll().OrderBy(document => document["_id"]).ToList());
            target.Commit();
            target.Checkpoint();
        }

        Quietly(database.Dispose);
        var aside = StoreFiles.SetAside(path);
        File.Move(fresh, path);
        database = OpenDatabase(path, collections);
        return aside;
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

    private static LiteDatabase OpenDatabase(string path, ImmutableArray<string> collections)
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
            Create(database, collections);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>All collections are there before the first write: LiteDB makes one by putting something in. None has an index beside its key.</summary>
    private static void Create(LiteDatabase database, ImmutableArray<string> collections)
    {
        foreach (var name in collections.Where(name => !database.CollectionExists(name)))
        {
            database.BeginTrans();
            var collection = database.GetCollection(name, BsonAutoId.Int64);
            collection.Insert(new BsonDocument { ["_id"] = 0L });
            collection.Delete(0L);
            database.Commit();
        }

        database.Checkpoint();
    }

    private T Write<T>(Func<Writer, T> body)
    {
        using var writer = new Writer(database);
        brokenInside = true;
        database.BeginTrans();
        try
        {
            var result = body(writer);
            writer.Finish();
            database.Commit();
            database.Checkpoint();
            return result;
        }
        catch
        {
            brokenInside = !writer.BodyRuns;
            Quietly(() => database.Rollback());
            throw;
        }
    }

    /// <summary>A failed disk leaves LiteDB's engine closed; it never opens again by itself.</summary>
    private void Reopen(Action<string?> reopened)
    {
        Quietly(database.Dispose);
        database = OpenDatabase(path, collections);
        reopened(null);
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

        /// <summary>Whether an exception comes from what the body does between its calls to LiteDB.</summary>
        public bool BodyRuns { get; private set; } = true;

        public void Insert(string collection, BsonDocument document) => Within(collection, c => c.Insert(document));

        public void Upsert(string collection, BsonDocument document) => Within(collection, c => c.Upsert(document));

        public IReadOnlyList<BsonDocument> Find(string collection, Query query) => Within(collection, c => c.Find(query).ToList());

        /// <summary>The body is over; what follows is LiteDB's.</summary>
        public void Finish() => BodyRuns = false;

        public void Dispose() => closed = true;

        private T Within<T>(string name, Func<ILiteCollection<BsonDocument>, T> call)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            BodyRuns = false;
            var result = call(database.GetCollection(name, BsonAutoId.Int64));
            BodyRuns = true;
            return result;
        }
    }
}

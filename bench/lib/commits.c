/* SPDX-License-Identifier: EUPL-1.2
 * The peer of writing: transactions of two inserts on one connection, as durable as the program's (WAL, synchronous=FULL).
 * commits FILE SECONDS: prints commits a second. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void check(int code, sqlite3* db) {
    if (code == SQLITE_OK || code == SQLITE_DONE) return;
    fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    exit(1);
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void run(sqlite3* db, const char* sql) { check(sqlite3_exec(db, sql, NULL, NULL, NULL), db); }

static void insert(sqlite3* db, sqlite3_stmt* s, long n) {
    check(sqlite3_bind_int64(s, 1, n), db);
    check(sqlite3_bind_text(s, 2, "een regel van ongeveer zestig tekens, zoals in een logboek staat", -1, SQLITE_STATIC), db);
    check(sqlite3_step(s), db);
    check(sqlite3_reset(s), db);
}

int main(int argc, char** argv) {
    sqlite3* db = NULL;
    sqlite3_stmt *one, *other;
    long n = 0;
    if (argc != 3) return 2;
    check(sqlite3_open(argv[1], &db), db);
    run(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE een (id INTEGER PRIMARY KEY, wat TEXT) STRICT;"
            "CREATE TABLE ander (id INTEGER PRIMARY KEY, wat TEXT) STRICT;");
    check(sqlite3_prepare_v2(db, "INSERT INTO een VALUES (?1, ?2)", -1, &one, NULL), db);
    check(sqlite3_prepare_v2(db, "INSERT INTO ander VALUES (?1, ?2)", -1, &other, NULL), db);
    const double begin = now(), end = begin + atof(argv[2]);
    while (now() < end) {
        run(db, "BEGIN IMMEDIATE");
        insert(db, one, ++n);
        insert(db, other, n);
        run(db, "COMMIT");
    }
    printf("%.0f\n", (double)n / (now() - begin));
    return 0;
}

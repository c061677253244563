/**
 * The office dialect: what stands in the files of clerks is turned into the strict text before
 * anything is judged. Come here for what a heading, a number, a month, a day, an instant, a flag or
 * a code may look like, and for the tables that say so.
 *
 * <p>A conversion that is not certain is not made: the text then stays as it is, and the rules of
 * the form refuse it. Streams, topics and JSON know nothing of the dialect.
 */
package cn.qianhu.ingest.dialect;

package cn.qianhu.ingest.dialect;

/**
 * A heading that is understood.
 *
 * @param position of its cell, from 0
 * @param written the text of its cell
 * @param column that it means
 * @param unit in the brackets behind its name, as it is written; null where there are none
 */
public record Heading(int position, String written, String column, String unit) {}

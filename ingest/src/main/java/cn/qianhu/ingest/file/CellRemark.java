package cn.qianhu.ingest.file;

import cn.qianhu.contract.text.Bilingual;

/**
 * A remark about a cell that a person sees otherwise than the program reads it.
 *
 * @param column the column in which it stands
 * @param refused whether it must not count: its record is malformed then
 * @param text what stands in the record for the cell; of a refused one it says why, and is no
 *     number
 * @param said what is wrong, where, and what to do
 */
public record CellRemark(String column, boolean refused, String text, Bilingual said) {}

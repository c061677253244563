package cn.qianhu.ingest.http;

import cn.qianhu.contract.text.Bilingual;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A warning to the sender of reports that stops none of them. Parts that do not apply are null.
 *
 * @param index place of the report in the request, from 0; null where it is about the whole body,
 *     as are the next two
 * @param line of the body, from 1; of a workbook its row
 * @param sheet of a workbook of which several are read
 * @param reportId key of the record, as in the table of rejections; null where it is about the
 *     shape of a row
 * @param superseded true where another report of the request counts in place of this one; else null
 */
record ReportWarning(
    Integer index,
    Long line,
    String sheet,
    String reportId,
    Boolean superseded,
    @JsonUnwrapped(prefix = "message_") Bilingual message) {

  ReportWarning(Integer index, Long line, String sheet, String reportId, Bilingual message) {
    this(index, line, sheet, reportId, null, message);
  }
}

package cn.qianhu.ingest.http;

import cn.qianhu.ingest.file.ReportFile;

/**
 * The place of a row in the table of a body.
 *
 * @param row its number, from 1; null where it is about the whole body
 * @param sheet in which it stands; null where one sheet is read, or none
 */
record RowPlace(Long row, String sheet) {

  static final RowPlace NONE = new RowPlace(null, null);

  /** The place that coordinates in a file name. */
  static RowPlace of(ReportFile file, String coordinates) {
    String place = file.rowOf(coordinates);
    if (place.isEmpty()) {
      return NONE;
    }
    int hash = place.lastIndexOf('#');
    return new RowPlace(
        Long.valueOf(place.substring(hash + 1)), hash < 0 ? null : place.substring(0, hash));
  }
}

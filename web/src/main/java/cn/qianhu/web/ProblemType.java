package cn.qianhu.web;

import cn.qianhu.contract.text.Bilingual;
import java.util.Locale;

/** Types of problems (RFC 9457), each with the status of its answers. */
public enum ProblemType {
  MALFORMED_REQUEST(400, "请求有误", "Malformed request"),
  MALFORMED_BODY(400, "正文无法读取", "Unreadable body"),
  NO_KEY(401, "没有有效的密钥", "No valid key"),
  FORBIDDEN(403, "无此权限", "Not allowed"),
  FOREIGN_ORIGIN(403, "来自其他网站的请求", "Sent by a page of another site"),
  NOT_FOUND(404, "没有找到", "Not found"),
  METHOD_NOT_ALLOWED(405, "不支持的方法", "Method not allowed"),
  TOO_SLOW(408, "传送过慢", "Sent too slowly"),
  NOT_WHAT_WAS_TRIED(412, "与试报的不同", "Not what was tried"),
  BODY_TOO_LARGE(413, "正文过大", "Body too large"),
  TOO_MANY_REPORTS(413, "一次上报过多", "Too many reports at once"),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持的正文格式", "Unsupported media type"),
  WRONG_HOST(421, "名称不符", "Called by another name"),
  WRONG_REPORT(422, "报表有误", "Wrong report"),
  TOO_MANY_REQUESTS(429, "上报过于频繁", "Too many reports in a short time"),
  TOO_MANY_BYTES(429, "上报数据量过大", "Too many bytes in a short time"),
  TOO_MANY_STREAMS(429, "同时监听过多", "Too many streams of events at the same time"),
  INTERNAL(500, "内部错误", "Internal error"),
  BUSY(503, "繁忙", "Busy"),
  LOG_AWAY(503, "暂时无法接收", "Cannot receive at the moment"),
  UNCERTAIN(503, "不能确认是否收到", "Not known whether it was received"),
  NOT_READY(503, "尚未就绪", "Not ready yet"),
  PARTITIONS_CHANGED(503, "分区数被更改", "The number of partitions was changed");

  private final int status;
  private final Bilingual title;

  ProblemType(int status, String titleZh, String titleEn) {
    this.status = status;
    this.title = Bilingual.of(titleZh, titleEn);
  }

  public int status() {
    return status;
  }

  public String title() {
    return title.inLine();
  }

  /** Identifies the type; stays the same for ever. */
  public String uri() {
    return "urn:qianhu:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

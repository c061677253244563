package cn.qianhu.streams.quota;

/**
 * Why a command was rejected; the names are the codes that are published (domain, Quota ledger).
 */
public enum Reason {
  MALFORMED,
  UNKNOWN_CODE,
  BAD_IDENTIFIER,
  DUPLICATE,
  OUT_OF_ORDER,
  INSUFFICIENT,
  CITY_SUSPENDED,
  CITY_DISQUALIFIED,
  UNKNOWN_PROJECT,
  BELOW_OCCUPIED,
  RESTRICTED_SOURCE,
  OVER_NEED,
  CAP_EXCEEDED,
  NOT_TWO_HIGH,
  UNKNOWN_BRIDGE,
  OVER_DEBT,
  OVER_OCCUPIED
}

package cn.qianhu.streams.alert;

/** What an alert points at (domain, Alerts). */
public enum AlertKind {
  /** 苗头性: something begins. */
  EMERGING,
  /** 倾向性: something keeps going. */
  TREND,
  /** 潜在性: something will come if nothing is done. */
  LATENT,
  /** The figures themselves are in doubt or missing. */
  DATA,
  /** The monitoring itself is in trouble. */
  SYSTEM
}

/**
 * What may be shown to the public: no figure, and no difference between figures, may reveal what a
 * single enterprise reported. Come here when a figure is withheld that need not be, or when a new
 * measure has to be protected; {@code docs/decisions/disclosure.md} says against whom.
 */
package cn.qianhu.desk.disclosure;

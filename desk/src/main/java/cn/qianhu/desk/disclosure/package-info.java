/** What may be shown to whom: figures that reveal a single enterprise are the centre's alone. */
package cn.qianhu.desk.disclosure;

/** A form that only tests have: what the centre makes of a form that is registered. */
package cn.qianhu.center.overtime;

/** Output and sales (工业产销) in the streams. */
package cn.qianhu.domain.form.output;

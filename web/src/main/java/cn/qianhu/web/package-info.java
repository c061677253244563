/** What all HTTP servers of the house share: where they listen, who asks, and how they refuse. */
package cn.qianhu.web;

@org.jspecify.annotations.NullMarked
package org.caredesk.desktop.reception.replan;

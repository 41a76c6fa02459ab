@NullMarked
package org.caredesk.desktop.insights.group;

import org.jspecify.annotations.NullMarked;

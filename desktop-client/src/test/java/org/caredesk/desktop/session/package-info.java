/** Sign-in against fakes and a server of the test. */
@NullMarked
package org.caredesk.desktop.session;

import org.jspecify.annotations.NullMarked;

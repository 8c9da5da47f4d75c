"""What an administrator sees, is told and orders.

Entry points: `status.status_text`, `orders`, `notifier.Notifier`, `retention.clean`. `conditions`
and `notifications` are pure.
"""
